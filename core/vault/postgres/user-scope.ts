import {
  AndNode,
  type AliasNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  type InsertQueryNode,
  type JoinNode,
  type KyselyPlugin,
  OnConflictNode,
  OnNode,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  PrimitiveValueListNode,
  type QueryId,
  type QueryResult,
  type RootOperationNode,
  ReferenceNode,
  type SelectQueryNode,
  TableNode,
  type UnknownRow,
  type UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
} from "kysely";

const USER = "user_id";
/** Tables whose texts are indexed for search. */
const INDEXED = ["messages", "facts"] as const;
export type IndexedTable = (typeof INDEXED)[number];

/**
 * Binds every query to one user: each table that is read, joined, changed or emptied is narrowed to that user's rows, at any
 * depth, what is unique is unique within them, and what is inserted is that user's. Row-level security holds besides: on a
 * connection that is bound to somebody else nothing is found, and nothing can be written. Raw SQL is not seen by this and names
 * its user itself.
 */
export class UserScope implements KyselyPlugin {
  readonly #transformer: Transformer;
  readonly #onWrite: (table: IndexedTable) => void;
  readonly #writes = new WeakMap<QueryId, IndexedTable>();

  /** @param onWrite called after each statement that inserted or changed messages or facts. */
  constructor(userId: string, onWrite: (table: IndexedTable) => void = () => {}) {
    this.#transformer = new Transformer(userId);
    this.#onWrite = onWrite;
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    const written = textsWritten(node);
    if (written) this.#writes.set(queryId, written);
    return this.#transformer.transformNode(node, queryId);
  }

  async transformResult({ result, queryId }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const written = this.#writes.get(queryId);
    if (written) this.#onWrite(written);
    return result;
  }
}

/** Where a statement inserts or changes texts that are indexed for search; undefined where it does neither. */
function textsWritten(node: RootOperationNode): IndexedTable | undefined {
  const table = node.kind === "InsertQueryNode" ? node.into : node.kind === "UpdateQueryNode" ? node.table : undefined;
  const name = table?.kind === "TableNode" ? (table as TableNode).table.identifier.name : undefined;
  return INDEXED.find((indexed) => indexed === name);
}

class Transformer extends OperationNodeTransformer {
  readonly #userId: string;

  constructor(userId: string) {
    super();
    this.#userId = userId;
  }

  protected override transformSelectQuery(...args: Parameters<OperationNodeTransformer["transformSelectQuery"]>) {
    const node: SelectQueryNode = super.transformSelectQuery(...args);
    return { ...node, ...this.#narrowed(node.from?.froms ?? [], node.where) };
  }

  protected override transformUpdateQuery(...args: Parameters<OperationNodeTransformer["transformUpdateQuery"]>) {
    const node: UpdateQueryNode = super.transformUpdateQuery(...args);
    return {
      ...node,
      ...this.#narrowed([...(node.table ? [node.table] : []), ...(node.from?.froms ?? [])], node.where),
    };
  }

  protected override transformDeleteQuery(...args: Parameters<OperationNodeTransformer["transformDeleteQuery"]>) {
    const node: DeleteQueryNode = super.transformDeleteQuery(...args);
    return { ...node, ...this.#narrowed([...node.from.froms, ...(node.using?.tables ?? [])], node.where) };
  }

  protected override transformInsertQuery(...args: Parameters<OperationNodeTransformer["transformInsertQuery"]>) {
    const node: InsertQueryNode = super.transformInsertQuery(...args);
    const columns = node.onConflict?.columns;
    return {
      ...node,
      ...this.#owned(node),
      ...(node.onConflict && columns
        ? { onConflict: OnConflictNode.cloneWith(node.onConflict, { columns: [ColumnNode.create(USER), ...columns] }) }
        : {}),
    };
  }

  /** Rows with their user, last of their columns. Whole rows that are put back have theirs. */
  #owned({ columns, values }: InsertQueryNode): Partial<InsertQueryNode> {
    if (!columns || values?.kind !== "ValuesNode" || columns.some(({ column }) => column.name === USER)) return {};
    const rows = (values as ValuesNode).values.map((row) =>
      row.kind === "PrimitiveValueListNode"
        ? PrimitiveValueListNode.create([...row.values, this.#userId])
        : ValueListNode.create([...row.values, ValueNode.create(this.#userId)]),
    );
    return { columns: [...columns, ColumnNode.create(USER)], values: ValuesNode.create(rows) };
  }

  protected override transformJoin(...args: Parameters<OperationNodeTransformer["transformJoin"]>) {
    const node: JoinNode = super.transformJoin(...args);
    const own = this.#own(node.table);
    if (!own) return node;
    return { ...node, on: node.on ? OnNode.cloneWithOperation(node.on, "And", own) : OnNode.create(own) };
  }

  #narrowed(tables: readonly OperationNode[], where: WhereNode | undefined): { where?: WhereNode } {
    const own = tables.map((table) => this.#own(table)).filter((node) => node !== undefined);
    const [first, ...rest] = own;
    if (!first) return where ? { where } : {};
    const all = rest.reduce<OperationNode>((left, right) => AndNode.create(left, right), first);
    return { where: where ? WhereNode.cloneWithOperation(where, "And", all) : WhereNode.create(all) };
  }

  /** `table.user_id = USER`; undefined for what is no table, such as a query in its place, which was narrowed itself. */
  #own(node: OperationNode): BinaryOperationNode | undefined {
    const isAlias = node.kind === "AliasNode";
    const source = isAlias ? (node as AliasNode).node : node;
    if (source.kind !== "TableNode") return undefined;
    const alias = isAlias ? (node as AliasNode).alias : undefined;
    const name =
      alias?.kind === "IdentifierNode"
        ? (alias as unknown as { name: string }).name
        : (source as TableNode).table.identifier.name;
    return BinaryOperationNode.create(
      ReferenceNode.create(ColumnNode.create(USER), TableNode.create(name)),
      OperatorNode.create("="),
      ValueNode.create(this.#userId),
    );
  }
}
