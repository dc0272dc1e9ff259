import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { waitFor } from './wait-for';

const run = promisify(execFile);

/** A place in pixels, x to the right and y down. */
interface Point {
  x: number;
  y: number;
}

/** The middle of the virtual display's left part, where a window of any layout shows its page. */
const IN_THE_PAGE: Point = { x: 500, y: 500 };

/** What a person does at the screen, done on an X display by xdotool; for menus and keys no page can reach. */
export interface NativeInput {
  /** Presses a key or chord by its X names, such as "alt+shift+f" or "Escape". */
  press(keys: string): Promise<void>;
  /** Clicks at a point of the page shown in the window, in CSS pixels from the upper left corner of its view. */
  clickInPage(page: Page, at: Point, button?: 'left' | 'right'): Promise<void>;
  /** Writes a PNG picture of the whole display. */
  picture(file: string): Promise<void>;
}

/** Where on the display the page's view begins: the page tells it of a pointer that moves over it. */
async function pageCorner(page: Page, move: (to: Point) => Promise<void>): Promise<Point> {
  await page.evaluate(() => {
    const told = globalThis as unknown as { corner?: Point };
    delete told.corner;
    // No named function here: the name-keeping of the TypeScript runner would call a helper the page has not.
    addEventListener(
      'mousemove',
      ({ screenX, clientX, screenY, clientY }) => {
        told.corner = { x: screenX - clientX, y: screenY - clientY };
      },
      { capture: true, once: true },
    );
  });
  let nudge = 0;
  return waitFor('a pointer over the page', async () => {
    // A pointer set where it already is moves over nothing, so each try goes one pixel on.
    nudge += 1;
    await move({ x: IN_THE_PAGE.x + nudge, y: IN_THE_PAGE.y });
    return page.evaluate(() => (globalThis as unknown as { corner?: Point }).corner);
  });
}

/**
 * Native input on a display.
 * @param display its name, such as ":7".
 */
export function nativeInput(display: string): NativeInput {
  const options = { env: { ...process.env, DISPLAY: display }, timeout: 20_000 };
  const move = async ({ x, y }: Point): Promise<void> => {
    await run('xdotool', ['mousemove', String(Math.round(x)), String(Math.round(y))], options);
  };
  return {
    press: async (keys) => {
      await run('xdotool', ['key', '--clearmodifiers', keys], options);
    },
    clickInPage: async (page, at, button = 'left') => {
      const corner = await pageCorner(page, move);
      await move({ x: corner.x + at.x, y: corner.y + at.y });
      await run('xdotool', ['click', button === 'right' ? '3' : '1'], options);
    },
    picture: async (file) => {
      await run('import', ['-window', 'root', file], options);
    },
  };
}
