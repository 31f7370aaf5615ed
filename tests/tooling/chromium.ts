import { access, constants } from 'node:fs/promises';

/** What playwright-core needs to launch a browser: `chromium.launch({ ...(await findChromium()), headless: true })`. */
export type Chromium = { executablePath: string; args: string[] };

const SYSTEM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

// Containers have a small /dev/shm, and Chromium refuses its sandbox to root. The pages under test are our own.
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--force-color-profile=srgb'];

async function firstExecutable(places: readonly string[]): Promise<string | undefined> {
  for (const place of places) {
    const works = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (works) return place;
  }
  return undefined;
}

/** The Chromium of an npm package, unpacked into the system's temporary folder at first use. */
async function packagedChromium(): Promise<Chromium> {
  const { default: chromium } = await import('@sparticuz/chromium');
  return { executablePath: await chromium.executablePath(), args: [...chromium.args, ...ARGS] };
}

/** The system's Chromium or Chrome if there is one, else the one that npm brought. */
export async function findChromium(): Promise<Chromium> {
  const executablePath = await firstExecutable(SYSTEM_PLACES);
  return executablePath ? { executablePath, args: ARGS } : packagedChromium();
}
