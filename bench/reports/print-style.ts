const atTop = 'font-size: 8pt; vertical-align: bottom; padding-bottom: 5mm;'

/** The look of the printed report for a browser: the same colours, sizes and face. `font` gives addresses of the faces. */
export const printStyle = (font: { readonly regular: string; readonly bold: string }): string => `
@font-face { font-family: Report; font-weight: 400; src: url(${font.regular}) }
@font-face { font-family: Report; font-weight: 600 700; src: url(${font.bold}) }
@page {
  size: A4; margin: 31mm 18mm 22mm; font-family: Report; color: #55605b;
  @top-left { ${atTop} }
  @top-center { ${atTop} color: #7a4a00; background: #fdf1d8; white-space: pre-line }
  @top-right { ${atTop} }
  @bottom-left { font-size: 6.5pt }
  @bottom-right { font-size: 6.5pt }
}
body { font: 9.5pt/1.5 Report; color: #1d211f; margin: 0; font-variant-numeric: tabular-nums }
h1, h2, h3 { color: #0e5a43; font-weight: 600; break-after: avoid } h1 { font-size: 19pt; margin: 0 }
h2 { font-size: 13pt; margin: 1.9em 0 .9em } h3 { font-size: 10.5pt }
aside { background: #fdf1d8; color: #7a4a00; padding: 3pt 4pt; font-size: 8pt; margin: 2pt 0 }
.top { display: grid; grid-template-columns: 1fr 30mm; gap: 6mm } p { margin: .8em 0 } .top p { margin: 0 }
figure { margin: 0 } figure svg { width: 24mm } figcaption { font-size: 6.5pt }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.25 } thead { display: table-header-group }
th { text-align: start; border-bottom: .8pt solid #0e5a43 } td { border-bottom: .4pt solid #ded8ca; vertical-align: top }
th, td { padding: 1.7pt 4pt } tr { break-inside: avoid } .end { text-align: end } .center { text-align: center }
.group { background: #f2eee5 } .wide { width: 45% }
.tiles { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 5pt; margin: 1.4em 0 }
.tile { background: #f2eee5; border-top: 2.4pt solid; padding: 7pt; display: grid; align-content: start }
.tile b { font-size: 13pt } .tile small { font-size: 7.5pt; color: #1d211f }
.bar { position: relative; background: #f2eee5; height: 7pt } .bar i { position: absolute; inset-block: 0 }
.fill { inset-inline-start: 0; background: currentColor } .mark { width: 1.6pt; background: #1d211f }
.good, .brand { color: #0e5a43 } .poor { color: #a4201f } .notice { color: #7a4a00 } .quiet { color: #55605b }
.gold { color: #7d6117 } .silver { color: #525c66 } .platinum { color: #35527a }
dl { display: grid; grid-template-columns: auto 1fr; gap: 3pt 4mm } dd { margin: 0 }
`
