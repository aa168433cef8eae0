import { useState } from 'preact/hooks';
import type { CourseHolds, PlatformName } from '../../../lms.js';
import { platformChoices } from '../make/formats.js';
import { Options } from './fields.js';
import { MakingStatus } from './making-status.js';
import type { Making } from './use-making.js';

const whom: readonly { value: CourseHolds; label: string }[] = [
  { value: 'both', label: 'Participants, with the guides hidden for staff' },
  { value: 'learners', label: 'Participants only' },
  { value: 'staff', label: 'Staff only' },
];

/** The packet as a course, in the file that a learning platform takes in. */
export function TakeCourse({ making, ready }: { making: Making; ready: boolean }) {
  const [name, setName] = useState<PlatformName>('canvas');
  const [holds, setHolds] = useState<CourseHolds>('both');
  const { hides } = platformChoices.find((p) => p.name === name)!;
  const open = whom.filter((w) => hides || w.value !== 'both');
  const value = open.some((w) => w.value === holds) ? holds : 'learners';
  return (
    <section aria-labelledby="course">
      <h3 id="course">Take it to your learning platform</h3>
      <div class="field">
        <label for="platform">Platform</label>
        <select id="platform" value={name} onChange={(event) => setName(event.currentTarget.value as PlatformName)}>
          {platformChoices.map((p) => (
            <option key={p.name} value={p.name}>
              {p.label}
            </option>
          ))}
        </select>
      </div>
      <Options<CourseHolds> label="For" options={open} value={value} onPick={(next) => setHolds(next)} />
      <p>
        <button
          type="button"
          disabled={!ready || making.stage !== undefined}
          onClick={() => making.take('course', { course: { platform: name, holds: value } })}
        >
          Make the course
        </button>
      </p>
      <p class="hint">
        Pages, worksheets and discussions by session or step, to import. Nothing is collected or graded unless a sheet
        says so.{!hides && ' This platform may not hide guides, so participants and staff get a file of their own.'}
      </p>
      <MakingStatus making={making} group="course" />
    </section>
  );
}
