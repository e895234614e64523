import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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

// Chrome 109 is the last on Windows 7, which these offices still run.
export default defineConfig({
  root: 'web',
  plugins: [react(), offline()],
  build: {
    target: 'chrome109',
    cssTarget: 'chrome109',
    outDir: '../dist/web',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
})
