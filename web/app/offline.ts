// Reading without a network, where the browser allows it: on HTTPS or on this machine itself. Elsewhere all works online.

/** Registers the service worker that keeps public law. Says nothing where it cannot: nothing is lost but the offline. */
export function startOffline(): void {
  if (!window.isSecureContext || !('serviceWorker' in navigator)) return
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
  })
}
