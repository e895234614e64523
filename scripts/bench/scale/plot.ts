// A plot of quality against time as SVG: logarithmic time from left to right, recall upwards.

/** One engine in the plot. */
export interface PlotPoint {
  readonly name: string
  readonly recall10: number
  readonly p95: number
  /** True for this product. */
  readonly own: boolean
}

const WIDTH = 760
const HEIGHT = 420
const LEFT = 64
const RIGHT = 40
const TOP = 40
const BOTTOM = 56

/** Colours for a light page and for a dark one, of enough contrast on either. */
const STYLE = `<style>
.ground{fill:#fff}text{fill:#1f2933}.grid{stroke:#d5dae0}.own{fill:#b03a2e}.peer{fill:#5d6d7e}
@media (prefers-color-scheme:dark){.ground{fill:#14181d}text{fill:#e6eaef}.grid{stroke:#333c47}.own{fill:#ff8a75}.peer{fill:#9fb0c2}}
</style>`

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Whole powers of ten around positive values. */
function decades(values: readonly number[]): readonly [number, number] {
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.ceil(Math.log10(Math.max(...values)))
  return [low, Math.max(high, low + 1)]
}

/**
 * Plot of engines: p95 in ms on a logarithmic axis, recall@10 from 0 up. Names stand right of their points, or left of
 * those in the last third. An empty list makes an empty frame.
 */
export function plotEngines(points: readonly PlotPoint[]): string {
  const [low, high] = decades(points.length === 0 ? [1] : points.map(({ p95 }) => p95))
  const top = Math.ceil(Math.max(0.1, ...points.map(({ recall10 }) => recall10)) * 10) / 10
  const x = (ms: number): number =>
    LEFT + ((Math.log10(ms) - low) / (high - low)) * (WIDTH - LEFT - RIGHT)
  const y = (recall: number): number => HEIGHT - BOTTOM - (recall / top) * (HEIGHT - TOP - BOTTOM)
  const round = (value: number): string => value.toFixed(1)
  const columns = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at)).map(
    (ms) =>
      `<line x1="${round(x(ms))}" y1="${TOP}" x2="${round(x(ms))}" y2="${HEIGHT - BOTTOM}" class="grid"/>` +
      `<text x="${round(x(ms))}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${ms < 1 ? ms : ms.toFixed(0)}</text>`,
  )
  const lines = Array.from({ length: Math.round(top * 10) + 1 }, (_, at) => at / 10).map(
    (recall) =>
      `<line x1="${LEFT}" y1="${round(y(recall))}" x2="${WIDTH - RIGHT}" y2="${round(y(recall))}" class="grid"/>` +
      `<text x="${LEFT - 8}" y="${round(y(recall) + 4)}" text-anchor="end">${recall.toFixed(1)}</text>`,
  )
  const marks = points.map(({ name, recall10, p95, own }) => {
    const right = x(p95) > LEFT + ((WIDTH - LEFT - RIGHT) * 2) / 3
    return (
      `<circle cx="${round(x(p95))}" cy="${round(y(recall10))}" r="6" class="${own ? 'own' : 'peer'}"/>` +
      `<text x="${round(x(p95) + (right ? -11 : 11))}" y="${round(y(recall10) + 4)}" text-anchor="${right ? 'end' : 'start'}"` +
      `${own ? ' font-weight="bold"' : ''}>${escapeXml(name)}</text>`
    )
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" role="img">`,
    '<title>recall@10 and p95 of each engine</title>',
    STYLE,
    `<rect width="${WIDTH}" height="${HEIGHT}" class="ground"/>`,
    ...columns,
    ...lines,
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle">p95 of a question, ms (logarithmic)</text>`,
    `<text x="${LEFT}" y="${TOP - 14}">recall@10</text>`,
    ...marks,
    '</svg>',
    '',
  ].join('\n')
}
