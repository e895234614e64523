// Style sheets as modules: the class names of a `.module.css`, or nothing for a plain sheet.

declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>
  // biome-ignore lint/style/noDefaultExport: Vite hands class names out as the default export
  export default classes
}
declare module '*.css'
