/* Reads a summary aloud, and lets somebody sign with a finger. */
(() => {
  function read(text) {
    if (!('speechSynthesis' in window)) return;
    speechSynthesis.cancel();
    const speech = new SpeechSynthesisUtterance(text);
    speech.lang = 'zh-CN';
    speech.rate = 0.9;
    speechSynthesis.speak(speech);
  }

  /** Makes the field, or empties it. */
  function pad(area) {
    const canvas = document.createElement('canvas');
    canvas.width = 600;
    canvas.height = 200;
    area.replaceChildren(canvas);
    area.drawn = false;
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.lineWidth = 5;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = '#16191a';
    let last = null;
    const at = event => {
      const box = canvas.getBoundingClientRect();
      return { x: (event.clientX - box.left) * canvas.width / box.width, y: (event.clientY - box.top) * canvas.height / box.height };
    };
    canvas.addEventListener('pointerdown', event => { last = at(event); canvas.setPointerCapture(event.pointerId); });
    canvas.addEventListener('pointermove', event => {
      if (!last) return;
      const next = at(event);
      pen.beginPath();
      pen.moveTo(last.x, last.y);
      pen.lineTo(next.x, next.y);
      pen.stroke();
      last = next;
      area.drawn = true;
    });
    canvas.addEventListener('pointerup', () => { last = null; });
  }

  /** The picture, or nothing while the field is empty. */
  function drawn(area) {
    return area.drawn ? area.querySelector('canvas').toDataURL('image/png') : '';
  }

  window.yishitingMinutes = { read, pad, drawn };
})();
