// Keeps the sentence on an edition's letters up to date while they leave; without it the page shows how it was when asked for.
const progress = document.getElementById('progress');
if (progress) {
  const source = new EventSource(progress.dataset.source);
  source.onmessage = event => { progress.textContent = event.data; };
  // the stream ends with the last letter
  source.onerror = () => { source.close(); location.reload(); };
}
