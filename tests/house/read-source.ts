import { parseSync } from 'vite';

/** What a source file asks for from outside of it. */
export interface SourceFacts {
  /** The specifiers of its imports of every form: static, re-exporting, dynamic, of types. */
  imports: string[];
  /** Names it uses that it does not declare, with "Date.now" and "new Date()" for the two ways to read the clock. */
  globals: Set<string>;
}

/** A node of the syntax tree: its type, and fields that hold nodes, lists of nodes or plain values. */
interface Node {
  type: string;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** A node's fields that hold nodes, as [field, node]. */
function* children(node: Node): Generator<[string, Node]> {
  for (const [field, value] of Object.entries(node))
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) yield [field, each];
}

/** The name of an identifier or the text of a string. */
function word(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Identifier') return value.name as string;
  return value.type === 'Literal' && typeof value.value === 'string' ? value.value : undefined;
}

/** The names a binding declares, be it plain or a pattern; default values declare nothing. */
function declared(binding: unknown): string[] {
  if (!isNode(binding)) return [];
  if (binding.type === 'Identifier') return [binding.name as string];
  if (binding.type === 'AssignmentPattern') return declared(binding.left);
  if (binding.type === 'Property') return declared(binding.value);
  return [...children(binding)].flatMap(([, each]) => declared(each));
}

/** The fields by which these nodes declare names: variables, functions, classes, imports, caught errors, parameters. */
const DECLARING =
  /^(VariableDeclarator\.id|(Function|Class)\w+\.id|Import\w*Specifier\.local|CatchClause\.param|\w+\.params)$/;

/** Nodes whose first plain field names a property, not a variable: `object.name`, `{ name: … }`, `name() {}`. */
const NAMING = /^(MemberExpression\.property|\w+\.key)$/;

const IMPORTING = /^(Import|Export|TSImportType)/;

/** What a member expression reads of the world, if it does: the clock, or a global by way of the global object. */
function worldly(node: Node): string | undefined {
  const [object, property] = [word(node.object), word(node.property)];
  if (object === 'Date' && property === 'now') return 'Date.now';
  return object === 'globalThis' || object === 'self' ? property : undefined;
}

/**
 * Reads a TypeScript source by its syntax tree, so that comments, strings, property names and types count for nothing.
 * A name that the file declares anywhere is taken as its own everywhere in it.
 * @param name the file's name; its ending says whether it holds JSX.
 * @throws when the source has a syntax error.
 */
export function readSource(name: string, source: string): SourceFacts {
  const { program, errors } = parseSync(name, source);
  if (errors[0]) throw new Error(`${name}: ${errors[0].message}`);
  const imports: string[] = [];
  const used = new Set<string>();
  const own = new Set<string>();

  const visit = (node: Node, inType: boolean): void => {
    const from = IMPORTING.test(node.type) ? word(node.source) : undefined;
    if (from !== undefined) imports.push(from);
    if (node.type === 'Identifier' && !inType) used.add(node.name as string);
    if (node.type === 'MemberExpression') used.add(worldly(node) ?? '');
    if (
      node.type === 'NewExpression' &&
      word(node.callee) === 'Date' &&
      ![...children(node)].some(([f]) => f === 'arguments')
    )
      used.add('new Date()');
    for (const [field, child] of children(node)) {
      const place = `${node.type}.${field}`;
      if (DECLARING.test(place)) for (const each of declared(child)) own.add(each);
      if (NAMING.test(place) && node.computed !== true) continue;
      visit(child, inType || /^TS(Type|Interface|Import)/.test(child.type));
    }
  };
  visit(program as unknown as Node, false);
  for (const each of own) used.delete(each);
  return { imports, globals: used };
}
