// Giving the reader a file that was made in the browser.

/** Offers text as a download. A byte order mark goes before CSV, so that spreadsheets read it as UTF-8. */
export function saveFile(name: string, text: string, type: string): void {
  const content = type === 'text/csv' ? `\uFEFF${text}` : text
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  URL.revokeObjectURL(address)
}
