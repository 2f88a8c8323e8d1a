import { notifyManager, QueryClient, skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";

import { call, type CommandName, type ReplyOf, type RequestOf } from "./call";
import { isOfStudio, StudioError } from "./errors";
import { INVALIDATES, PROVIDES } from "./generated/commands";
import type { Tag } from "./generated/Tag";

/** A command that only reads. */
type Read = keyof typeof PROVIDES;

/** A command that changes something. */
type Write = keyof typeof INVALIDATES;

const tagsOf = (name: CommandName): readonly Tag[] => PROVIDES[name as Read] ?? [];

/** The cache of what the studio answered. Nothing goes stale by itself: writes say what they change. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, retry: false, networkMode: "always" }, mutations: { networkMode: "always" } },
  });
}

/**
 * What a reading command answers, kept until a write makes it stale. Without a request nothing is
 * read; what is not looked at just now stays as it was read, and is read anew once it is.
 */
export function useRead<N extends Read>(name: N, request: RequestOf<N> | null, isLookedAt = true) {
  return useQuery<ReplyOf<N>, StudioError>({ queryKey: [name, request], queryFn: request === null ? skipToken : () => call(name, request), enabled: isLookedAt });
}

/** A command that changes something; what it makes stale is read again. */
export function useWrite<N extends Write>(name: N) {
  const client = useQueryClient();
  return useMutation<ReplyOf<N>, StudioError, RequestOf<N>>({
    mutationFn: (request) => call(name, request),
    onSuccess: () => invalidate(client, INVALIDATES[name]),
  });
}

/** Makes everything that is known by these tags be read again. */
export function invalidate(client: QueryClient, stale: readonly Tag[]): Promise<void> {
  return client.invalidateQueries({
    predicate: (query) => tagsOf(query.queryKey[0] as CommandName).some((tag) => stale.includes(tag)),
  });
}

/** Why reads came to nothing all over the studio, if they did, and how to ask again for each. */
export function useUnread(): { error: StudioError | null; again: () => void } {
  const client = useQueryClient();
  const cache = client.getQueryCache();
  const error = useSyncExternalStore(
    (changed) => cache.subscribe(notifyManager.batchCalls(changed)),
    () => cache.getAll().map((query) => query.state.error).find((it) => it instanceof StudioError && isOfStudio(it)) ?? null,
  );
  return {
    error: error as StudioError | null,
    again: () => void client.refetchQueries({ predicate: (query) => query.state.status === "error" }),
  };
}
