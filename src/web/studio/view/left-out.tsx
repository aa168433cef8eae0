import type { Playbook, Removal, RemovalReason, Report } from '../../../index.js';

const reasons: Readonly<Record<RemovalReason, string>> = {
  overlay: 'Taken out by your own changes',
  step: 'In steps you left out',
  edition: 'Not for participants',
  audience: 'For other audiences',
  exclude: 'Left out by you',
  select: 'Not chosen',
  unused: 'Handouts of activities that are left out',
};

interface Props {
  report: Report;
  playbook: Playbook;
  /** Why an activity does not fit what was wished, by id. */
  unfit: ReadonlyMap<string, string>;
}

/** What the packet does not hold, and why. */
export function LeftOut({ report, playbook, unfit }: Props) {
  const why = ({ id, reason, detail }: Removal) => (reason === 'select' && unfit.get(id)) || detail;
  const titles = new Map(playbook.steps.map((s) => [s.id, s.title]));
  const groups = (Object.keys(reasons) as RemovalReason[])
    .map((reason) => ({ reason, list: report.removed.filter((r) => r.reason === reason) }))
    .filter((g) => g.list.length > 0);
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="left-out">
      <h3 id="left-out">What is left out, and why</h3>
      {groups.map(({ reason, list }) => (
        <details key={reason}>
          <summary>
            {reasons[reason]} <span class="count">{list.length}</span>
          </summary>
          <ul>
            {list.map((r) => (
              <li key={r.id}>
                {r.title} <span class="hint">({titles.get(r.step) ?? r.step}; {why(r)})</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
