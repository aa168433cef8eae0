export { type CourseOptions, composeCourse } from './compose/course/compose-course.js';
export type { Course, CourseHolds, CourseItem, CourseModule } from './compose/course/course.js';
export type { CourseCopies } from './compose/course/items.js';
export type { TitleRules } from './compose/course/titles.js';
export type { CartridgeOptions, CartridgeVersion } from './formats/cartridge/version.js';
export { writeCartridge } from './formats/cartridge/write-cartridge.js';
export type { CourseLinks, MadeCourse, MadeFile, MadeItem, MadeModule } from './formats/lms/made-course.js';
export { type CourseWriters, makeCourse } from './formats/lms/make-course.js';
export type { Rasterize } from './formats/lms/pictures.js';
