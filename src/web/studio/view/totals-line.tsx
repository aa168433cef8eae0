import { useEffect, useState } from 'preact/hooks';
import { countPages } from '../../../index.js';
import { type Made, totalsOf } from '../state/derive.js';
import { count, sayMinutes } from './words.js';

/** Minutes, pages and materials of the packet. Pages are estimated once the browser has time for it. */
export function TotalsLine({ made }: { made: Made | undefined }) {
  const [pages, setPages] = useState<number | undefined>(undefined);
  useEffect(() => {
    if (!made) return;
    const timer = setTimeout(() => setPages(countPages(made.packet)), 250);
    return () => clearTimeout(timer);
  }, [made]);
  if (!made) return <p class="totals">…</p>;
  const totals = totalsOf(made);
  return (
    <div class="totals">
      <p>
        <strong>{count(totals.activities, 'activity', 'activities')}</strong>, {sayMinutes(totals.minutes)} ·{' '}
        {count(totals.handouts, 'handout', 'handouts')}
        {pages !== undefined && ` · about ${count(pages, 'page', 'pages')}`}
      </p>
      {totals.materials.length > 0 && (
        <details>
          <summary>
            {count(totals.materials.length, 'thing', 'things')} to bring and prepare ({sayMinutes(totals.preparation)})
          </summary>
          <ul>
            {totals.materials.map((m) => (
              <li key={m}>{m}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
