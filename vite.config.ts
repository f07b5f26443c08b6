import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

/** The web process is built as one server file, build/server/index.js, whose entry is src/web.ts. */
export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  // Inlined files would become data: addresses, which the content security policy refuses.
  build: { assetsInlineLimit: 0 },
  environments: { ssr: { build: { rolldownOptions: { input: 'src/web.ts' } } } },
})
