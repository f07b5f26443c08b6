/** A printed report as a download. `name` goes into a header, so it holds letters, digits, dots and hyphens only. */
export function pdfResponse(bytes: Uint8Array, name: string): Response {
  const safe = name.replace(/[^A-Za-z0-9.-]+/g, '_')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${safe}.pdf"`,
    },
  })
}
