import { Link } from 'wouter-preact';
import { dialled } from '../../lib/help-line.ts';
import { help } from '../help/help-pack.ts';
import { useLocalLine } from '../help/local-line.ts';
import { useWords } from '../words.ts';

/** Help within reach of a thumb on every page a participant may see, signed in or not, with a network or without. */
export function HelpFooter() {
  const t = useWords('shell');
  const local = useLocalLine();
  return (
    <footer class="help-footer">
      <div class="help-footer-inner">
        <p>
          <Link className="help-footer-title" href="/help">
            {t('help.now')}
          </Link>
          <span class="small muted">{t('help.dayAndNight')}</span>
        </p>
        <ul>
          {help.lines.map((line) => (
            <li key={line.shown}>
              <a class="button button-line help-call" href={`tel:${line.call}`}>
                <span>{line.shown}</span>
                <span class="help-call-use">{t(`help.use.${line.use}`)}</span>
              </a>
            </li>
          ))}
        </ul>
        {local ? (
          <a class="button button-line help-call help-local" href={`tel:${dialled(local.number)}`}>
            <span>{local.number}</span>
            <span class="help-call-use">{local.name}</span>
          </a>
        ) : null}
      </div>
    </footer>
  );
}
