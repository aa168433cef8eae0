export { withWebCodes } from './compose/web-codes.js';
