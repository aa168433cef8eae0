export { type Calendar, type CalendarEvent, composeCalendar } from './compose/calendar.js';
export { writeIcs } from './formats/ics/write-ics.js';
