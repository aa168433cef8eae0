import type { Making } from './use-making.js';

/** How the work of a group of buttons goes: what is being done, what to know about the file, or why there is none. */
export function MakingStatus({ making, group }: { making: Making; group: string }) {
  const { stage, notices, problem, cancel } = making;
  const own = making.group === group;
  return (
    <>
      <div role="status">
        {own && stage !== undefined && (
          <p class="job">
            <progress aria-label="Making the file" /> {stage} …{' '}
            <button type="button" onClick={cancel}>
              Cancel
            </button>
          </p>
        )}
        {own && notices.length > 0 && (
          <ul class="notice">
            {notices.map((n) => (
              <li key={n}>{n}</li>
            ))}
          </ul>
        )}
      </div>
      {own && problem && (
        <p class="notice fault" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
