import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Chrome 109 is the last on Windows 7, which these offices still run.
export default defineConfig({
  root: 'web',
  plugins: [react()],
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
