import type { Book } from "../book/book";
import { apiNotFound, HostError, invalidArgument, invalidOperation } from "../../workbook/hostError";
import { answerQuery } from "./query";
import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type BatchRequest,
  type BatchResponse,
} from "./messages";
import { isHostObject, type HostObject } from "./objectType";

/** Where a batch gets its objects from. */
export interface Roots {
  readonly root: HostObject;
  /** A range the client keeps across requests. */
  readonly kept: (referenceId: string) => HostObject | null;
  readonly keep: (object: HostObject) => string | null;
  readonly release: (referenceId: string) => void;
}

/** Where in a request a failure that was ordered happens. */
export type FailurePlace = "before" | "middle" | "after";

export interface OrderedFailure {
  readonly error: HostError;
  readonly at: FailurePlace;
}

/** One request of the client, answered action by action; an error stops it, and what came before it stays done. */
export class Batch {
  readonly #objects = new Map<number, HostObject | null>();
  readonly #referenceIds = new Map<number, string>();

  constructor(
    readonly request: BatchRequest,
    readonly roots: Roots,
    readonly book: Book,
    readonly failure?: OrderedFailure,
  ) {}

  async answer(): Promise<BatchResponse> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const { Actions: actions } = this.request;
    const failsBehind = { before: 0, middle: Math.floor(actions.length / 2), after: actions.length };
    for (const [index, action] of [...actions, null].entries()) {
      try {
        if (this.failure && index === failsBehind[this.failure.at]) throw this.failure.error;
        if (action === null) break;
        results.push({ ActionId: action.Id, Value: await this.#perform(action) });
      } catch (thrown) {
        const error = thrown instanceof HostError ? thrown : unexpected(thrown);
        const location = action === null ? "" : this.#location(action);
        return {
          Results: results,
          Error: {
            ...{ Code: error.code, Message: error.message, Location: location },
            // The client knows no place behind the last action.
            ActionIndex: Math.min(index, actions.length - 1),
          },
        };
      }
    }
    return { Results: results };
  }

  async #perform(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) return null;
    const object = await this.#object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && { ...object.identity(this.book), ...this.#reference(action.ObjectPathId) };
      case ActionType.Query:
        return object && (await this.#query(object, action));
      case ActionType.Method:
        return await this.#call(object, action);
      case ActionType.SetProperty:
        if (!object) return null;
        await object.write(action.Name, (await this.#arguments(action.ArgumentInfo))[0], this.book);
        return null;
      case ActionType.Update:
        if (object) await this.#update(object, action.ObjectState ?? {});
        return null;
      default:
        throw apiNotFound(`the wire's action type ${action.ActionType}`);
    }
  }

  async #query(object: HostObject, action: Action): Promise<Record<string, unknown>> {
    await this.book.calculation.settle();
    return { ...answerQuery(object, action.QueryInfo ?? {}, this.book), ...this.#reference(action.ObjectPathId) };
  }

  async #update(object: HostObject, state: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [property, value] of Object.entries(state)) {
      const member = object.spelling(property);
      if (member?.kind !== "scalar") throw apiNotFound(`${object.typeName}.${property}`);
      await object.write(member.name, value, this.book);
    }
  }

  async #call(object: HostObject | null, action: Action): Promise<unknown> {
    const args = await this.#arguments(action.ArgumentInfo);
    switch (action.Name) {
      case "_KeepReference": {
        const referenceId = object && this.roots.keep(object);
        if (referenceId) this.#referenceIds.set(action.ObjectPathId, referenceId);
        return null;
      }
      case "_RemoveReference":
        this.roots.release(String(args[0]));
        return null;
      default:
        if (!object) return this.#ofNull(action.ObjectPathId, action.Name);
        return plain(await object.call(action.Name, args, this.book));
    }
  }

  #reference(pathId: number): { _ReferenceId?: string } {
    const referenceId = this.#referenceIds.get(pathId);
    return referenceId === undefined ? {} : { _ReferenceId: referenceId };
  }

  /** The object of a path: found once a request, so that a method in a path runs once. */
  async #object(pathId: number): Promise<HostObject | null> {
    const known = this.#objects.get(pathId);
    if (known !== undefined) return known;
    const found = await this.#find(pathId);
    this.#objects.set(pathId, found);
    return found;
  }

  async #find(pathId: number): Promise<HostObject | null> {
    const path = this.request.ObjectPaths[pathId];
    if (!path) throw invalidArgument(`The request names the object path ${pathId} without describing it.`);
    const { ObjectPathType: type, Name: name, ParentObjectPathId: parentId } = path;
    if (type === PathType.Root) return this.roots.root;
    if (type === PathType.NullObject) return null;
    if (type === PathType.ReferenceId) return this.roots.kept(name);
    if (type === PathType.NewObject) throw apiNotFound(`new ${name}()`);
    const parent = parentId === undefined ? null : await this.#object(parentId);
    if (!parent) return this.#ofNull(parentId, name);
    if (type === PathType.Property) return parent.child(name, this.book);
    const args = await this.#arguments(path.ArgumentInfo);
    if (type === PathType.Indexer) return parent.item(args[0], this.book);
    if (NEEDS_VALUES.test(name)) await this.book.calculation.settle();
    const answer = await parent.call(name, args, this.book);
    if (answer === null || isHostObject(answer)) return answer;
    throw apiNotFound(`${parent.typeName}.${name} as an object`);
  }

  /** What comes from a null object is a null object again, and a method of it does nothing. */
  #ofNull(pathId: number | undefined, member: string): null {
    const { nullChainsFail } = this.book.options.profile.bugs;
    if (nullChainsFail && this.#isOfNull(pathId)) throw invalidOperation(`${member} of a null object's null object.`);
    return null;
  }

  /** Whether the object of a path comes itself from a null object. */
  #isOfNull(pathId: number | undefined): boolean {
    const parentId = pathId === undefined ? undefined : this.request.ObjectPaths[pathId]?.ParentObjectPathId;
    return parentId !== undefined && this.#objects.get(parentId) === null;
  }

  async #arguments(info: ArgumentInfo | undefined): Promise<readonly unknown[]> {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    const args: unknown[] = [];
    for (const [index, argument] of (info?.Arguments ?? []).entries()) {
      const pathId = referenced[index];
      args.push(typeof pathId === "number" && pathId > 0 ? await this.#object(pathId) : argument);
    }
    return args;
  }

  /** What Office.js shows as `debugInfo.errorLocation`: type and member. */
  #location(action: Action): string {
    const typeName = this.#objects.get(action.ObjectPathId)?.typeName;
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const parentName = path?.ParentObjectPathId === undefined ? null : this.#objects.get(path.ParentObjectPathId);
    const member = action.Name === "" ? (path?.Name ?? "") || "getItem" : action.Name;
    const owner = action.Name === "" ? (parentName?.typeName ?? "Workbook") : (typeName ?? "Object");
    return `${owner}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  }
}

/** Paths that look at values: the used range by values, a search. */
const NEEDS_VALUES = /^(GetUsedRange|Find|GetSpecialCells|GetSpill)/;

const plain = (answer: unknown): unknown => (isHostObject(answer) || answer === undefined ? null : answer);

function unexpected(thrown: unknown): HostError {
  const message = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new HostError("GeneralException", `The stand-in failed: ${message}`);
}
