// Giving the reader a file that was made in the browser.

/** Offers bytes as a download. Works on plain HTTP. The address is let go when the browser has long begun to read it. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Offers text as a download. A byte order mark goes before CSV, so that spreadsheets read it as UTF-8. */
export function saveFile(name: string, text: string, type: string): void {
  const content = type === 'text/csv' ? `\uFEFF${text}` : text
  saveBlob(name, new Blob([content], { type: `${type};charset=utf-8` }))
}
