// Copying that also works where offices open the page on plain HTTP, which has no navigator.clipboard.

/**
 * Selects the text in an element outside the view and asks the browser to copy it. The focus stays where it is: a
 * menu that is open would take it back. Returns false when the browser refuses.
 */
function copyBySelection(text: string): boolean {
  const stage = document.createElement('pre')
  stage.textContent = text
  stage.style.cssText = 'position:fixed;top:0;left:-9999px;white-space:pre-wrap;user-select:text'
  document.body.append(stage)
  const selection = document.getSelection()
  const before = selection?.rangeCount ? selection.getRangeAt(0) : undefined
  const range = document.createRange()
  range.selectNodeContents(stage)
  selection?.removeAllRanges()
  selection?.addRange(range)
  const plain = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopPropagation()
  }
  document.addEventListener('copy', plain, true)
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', plain, true)
    selection?.removeAllRanges()
    if (before) selection?.addRange(before)
    stage.remove()
  }
}

/** Puts plain text on the clipboard. Resolves to false when no way worked; then the page shows the text to select. */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext && 'clipboard' in navigator) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      // Refused by policy or by a lost focus; the old way may still work.
    }
  }
  return copyBySelection(text)
}
