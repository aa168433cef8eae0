/**
 * What two facing pages hold of an activity in usual print, measured on pages as planned for Letter and A4: words of its run and
 * its debrief, less what each step takes for its number and its gap; and words of one section beside them, which is not cut in two.
 * With more, no way to set it has kept an activity on a spread; a little less may be too much already.
 */
export const spreadBudget = { run: 1130, perStep: 10, section: 700 } as const;

/** Millimeters of a page that a drawing may fill, on the lower paper of both. */
export const boardHeight = 250;

/** Millimeters of a row of a grid that says no height. */
export const gridRowHeight = 25;
