// The peer: what people write when they have no library. gray-matter and the unified pipeline, with no checks at all.
import matter from 'gray-matter';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const pipeline = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify).freeze();

/** One file as its fields and its HTML. */
export function plain(text) {
  const { data, content } = matter(text, {});
  return { data, html: String(pipeline.processSync(content)) };
}
