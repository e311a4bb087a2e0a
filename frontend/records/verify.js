// "Verify this document": the browser works the fingerprint of a file out, and only the fingerprint is sent. The file stays where it is.
// Loaded once; it listens on the document, so that it works on whichever page is shown.
window.yishitingVerify ??= (() => {
  /** Where the page came over plain HTTP the browser's own SHA-256 is locked away; this one is slower and says the same (FIPS 180-4). */
  function sha256(bytes) {
    const primes = (() => {
      const found = [];
      for (let n = 2; found.length < 64; n++) if (found.every((it) => n % it)) found.push(n);
      return found;
    })();
    const part = (x) => ((x - Math.floor(x)) * 2 ** 32) | 0;
    const k = primes.map((it) => part(Math.cbrt(it)));
    const h = primes.slice(0, 8).map((it) => part(Math.sqrt(it)));
    const length = bytes.length;
    const padded = new Uint8Array(((length + 8 >> 6) + 1) * 64);
    padded.set(bytes);
    padded[length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
    view.setUint32(padded.length - 4, length << 3);
    const w = new Int32Array(64);
    const turn = (x, by) => (x >>> by) | (x << (32 - by));
    for (let at = 0; at < padded.length; at += 64) {
      for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + i * 4);
      for (let i = 16; i < 64; i++) {
        const a = w[i - 15], b = w[i - 2];
        w[i] = (w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))) | 0;
      }
      let [a, b, c, d, e, f, g, last] = h;
      for (let i = 0; i < 64; i++) {
        const one = (last + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + k[i] + w[i]) | 0;
        const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        last = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
      }
      [a, b, c, d, e, f, g, last].forEach((it, i) => { h[i] = (h[i] + it) | 0; });
    }
    return h.map((it) => (it >>> 0).toString(16).padStart(8, '0')).join('');
  }

  const hex = (digest) => [...new Uint8Array(digest)].map((it) => it.toString(16).padStart(2, '0')).join('');

  async function show(input, file) {
    const state = input.parentElement.querySelector('[data-working]');
    if (state) state.textContent = state.dataset.working;
    const bytes = await file.arrayBuffer();
    const sha = window.crypto?.subtle ? hex(await crypto.subtle.digest('SHA-256', bytes)) : sha256(new Uint8Array(bytes));
    window.location.href = new URL(`${input.dataset.verify}?sha256=${sha}`, document.baseURI).href;
  }

  const box = (event) => event.target.closest?.('.ys-drop');

  document.addEventListener('change', (event) => {
    const input = event.target.closest?.('input[data-verify]');
    if (input?.files.length) show(input, input.files[0]);
  });
  document.addEventListener('dragover', (event) => {
    if (box(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    const file = box(event) && event.dataTransfer.files[0];
    if (file) {
      event.preventDefault();
      show(box(event).querySelector('input[data-verify]'), file);
    }
  });
  return { sha256 };
})();
