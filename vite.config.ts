import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

/** Writes the service worker with the names of the files that it keeps; a build with other files is another version. */
const offline = (): Plugin => ({
  name: 'offline',
  generateBundle(_options, bundle) {
    const files = Object.keys(bundle)
      .filter((name) => name.startsWith('assets/'))
      .sort()
      .map((name) => `/${name}`)
    const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12)
    const source = readFileSync(new URL('web/service-worker.js', import.meta.url), 'utf8')
      .replace('__FILES__', JSON.stringify(['/icon.svg', ...files]))
      .replace('__VERSION__', version)
    this.emitFile({ type: 'asset', fileName: 'service-worker.js', source })
  },
})

const PAGES = /\/web\/pages\/(.+)\.tsx$/

/** Files of every page that is fetched when it is opened, by its module: code and styles that do not come with the start. */
function filesOfPages(bundle: Rolldown.OutputBundle): Record<string, string[]> {
  const chunks = new Map(
    Object.values(bundle).flatMap((file) =>
      file.type === 'chunk' ? [[file.fileName, file] as const] : [],
    ),
  )
  const reach = (name: string, seen: Set<string>): Set<string> => {
    const chunk = chunks.get(name)
    if (chunk === undefined || seen.has(name)) return seen
    seen.add(name)
    for (const style of chunk.viteMetadata?.importedCss ?? []) seen.add(style)
    for (const imported of chunk.imports) reach(imported, seen)
    return seen
  }
  const start = new Set<string>()
  for (const { fileName, isEntry } of chunks.values()) if (isEntry) reach(fileName, start)
  return Object.fromEntries(
    [...chunks.values()].flatMap(({ fileName, facadeModuleId, isDynamicEntry }) => {
      const page = PAGES.exec(facadeModuleId ?? '')?.[1]
      if (page === undefined || !isDynamicEntry) return []
      const files = [...reach(fileName, new Set())].filter((file) => !start.has(file))
      return [[page, files.map((file) => `/${file}`)]]
    }),
  )
}

/** Writes the script that asks early for what the opened page needs, and names it first in the page. */
const earlyStart = (): Plugin => {
  let fileName = ''
  return {
    name: 'early-start',
    apply: 'build',
    generateBundle(_options, bundle) {
      const source = readFileSync(new URL('web/early-start.js', import.meta.url), 'utf8').replace(
        '__FILES__',
        JSON.stringify(filesOfPages(bundle)),
      )
      const hash = createHash('sha256').update(source).digest('hex').slice(0, 8)
      fileName = `assets/early-start-${hash}.js`
      this.emitFile({ type: 'asset', fileName, source: `{${source}}` })
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        { tag: 'script', attrs: { async: true, src: `/${fileName}` }, injectTo: 'head-prepend' },
      ],
    },
  }
}

const LIBRARIES_OF_START =
  /\/node_modules\/(react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next|use-sync-external-store|html-parse-stringify|void-elements|cookie|set-cookie-parser)\//
const FRAME =
  /\/web\/(app\/(?!shortcut-list)[\w-]+|api\/(queries|request|kept-replies)|words\/(i18n|zh[\w-]*)|pages\/(home|lost)\/[\w-]+)\.tsx?$/

/** Law as it is printed, with its cards and menus: the reader, answers and drills load it together. */
const PARTS_OF_LAW =
  /\/node_modules\/(radix-ui|@radix-ui|@floating-ui|aria-hidden|react-remove-scroll[\w-]*|react-style-singleton|use-callback-ref|use-sidecar|get-nonce)\/|\/web\/parts\/(law-[\w-]+|segments|cross-reference-link|copy-citation|citation-texts|clipboard|sheet|source-pane)\.(tsx?|module\.css)$/
/** What is too small to be worth a file of its own. */
const SMALL_PARTS =
  /\/web\/(parts\/[\w-]+|app\/use-media|pages\/checklist\/(fact-words|why|flow|flow-keeping|shared-facts|basis-list|checklist)|api\/(judging|exports|topics|training))\.(tsx?|module\.css)$/

/** What every visit loads comes in one file instead of a dozen: each file costs a slow processor some milliseconds. */
const isOfStart = (id: string): boolean => LIBRARIES_OF_START.test(id) || FRAME.test(id)

// Chrome 109 is the last on Windows 7, which these offices still run.
export default defineConfig({
  root: 'web',
  plugins: [react(), earlyStart(), offline()],
  build: {
    target: 'chrome109',
    cssTarget: 'chrome109',
    outDir: '../dist/web',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', test: isOfStart, priority: 3 },
            { name: 'law', test: PARTS_OF_LAW, priority: 2 },
            { name: 'parts', test: SMALL_PARTS, priority: 1 },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
})
