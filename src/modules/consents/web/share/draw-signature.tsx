import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';

/** In pixels of the picture that is kept; small enough that a drawn name stays far below the limit. */
const size = { width: 640, height: 240 } as const;

interface Place {
  x: number;
  y: number;
}

function placeOf(canvas: HTMLCanvasElement, { clientX, clientY }: PointerEvent): Place {
  const box = canvas.getBoundingClientRect();
  return {
    x: ((clientX - box.left) / box.width) * size.width,
    y: ((clientY - box.top) / box.height) * size.height,
  };
}

/** Dark on white by day and by night: the picture is kept, and may be printed. */
function wipe(canvas: HTMLCanvasElement): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, size.width, size.height);
  pen.strokeStyle = '#20302a';
  pen.lineWidth = 4;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
}

interface Drawing {
  /** Data of a PNG in base64; undefined while nothing is drawn. */
  onDraw: (png: string | undefined) => void;
}

function useDrawing({ onDraw }: Drawing) {
  const ref = useRef<HTMLCanvasElement>(null);
  const last = useRef<Place | undefined>(undefined);
  useEffect(() => {
    if (ref.current) wipe(ref.current);
  }, []);
  const begin = (event: PointerEvent & { currentTarget: HTMLCanvasElement }): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = placeOf(event.currentTarget, event);
  };
  const draw = (event: PointerEvent & { currentTarget: HTMLCanvasElement }): void => {
    const pen = event.currentTarget.getContext('2d');
    if (!(last.current && pen)) return;
    const to = placeOf(event.currentTarget, event);
    pen.beginPath();
    pen.moveTo(last.current.x, last.current.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
    last.current = to;
  };
  const end = (event: PointerEvent & { currentTarget: HTMLCanvasElement }): void => {
    if (!last.current) return;
    last.current = undefined;
    onDraw(event.currentTarget.toDataURL('image/png').split(',')[1]);
  };
  const again = (): void => {
    if (ref.current) wipe(ref.current);
    onDraw(undefined);
  };
  return { ref, begin, draw, end, again };
}

/** A name drawn with a finger, a pen or a mouse. Whoever can do none of these types it: the choice stands above. */
export function DrawSignature({ onDraw }: Drawing) {
  const t = useWords('consents');
  const { ref, begin, draw, end, again } = useDrawing({ onDraw });
  return (
    <div class="field">
      <p class="field-label">{t('share.sign.draw')}</p>
      <p class="field-hint">{t('share.sign.drawAlt')}</p>
      <canvas
        ref={ref}
        class="sign-canvas"
        width={size.width}
        height={size.height}
        role="img"
        aria-label={t('share.sign.draw')}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <div>
        <Button kind="quiet" onClick={again}>
          {t('share.sign.again')}
        </Button>
      </div>
    </div>
  );
}
