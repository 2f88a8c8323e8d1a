import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { flushDrafts, PAUSE, useDraft, useIsTyping } from "./useDraft";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pause = (time: number) => act(() => vi.advanceTimersByTime(time));

function field(saved = "a") {
  const edits: string[] = [];
  const hook = renderHook((props: { saved: string }) => useDraft(props.saved, (value) => edits.push(value)), { initialProps: { saved } });
  const type = (value: string) => act(() => hook.result.current.onChange(value));
  return { ...hook, edits, type, shown: () => hook.result.current.value };
}

describe("useDraft", () => {
  it("saves once when the person pauses", () => {
    const { edits, type, shown } = field();
    type("ab");
    pause(PAUSE - 1);
    type("abc");
    pause(PAUSE - 1);
    expect([shown(), edits], "typing goes on").toEqual(["abc", []]);
    pause(1);
    expect(edits).toEqual(["abc"]);
  });

  it("saves at once when the field is left, and not again", () => {
    const { result, edits, type } = field();
    type("ab");
    act(() => result.current.onBlur());
    pause(PAUSE);
    expect(edits).toEqual(["ab"]);
  });

  it("says that something is being typed until all of it is handed on", () => {
    const typing = renderHook(useIsTyping).result;
    const [one, other] = [field(), field()];
    const told = [typing.current];
    const then = (step: () => void) => {
      step();
      told.push(typing.current);
    };
    then(() => one.type("ab"));
    then(() => other.type("ac"));
    then(() => other.type("a"));
    then(() => pause(PAUSE));
    then(() => one.type("abc"));
    then(one.unmount);
    expect(told, "a letter, one elsewhere, that one taken back, the pause, a letter more, the field gone").toEqual([false, true, true, true, false, true, false]);
  });

  it("saves nothing where the text came back to what it was", () => {
    const { edits, type, shown } = field();
    type("ab");
    type("a");
    pause(PAUSE);
    expect([shown(), edits]).toEqual(["a", []]);
  });

  it("shows what an undo brought back", () => {
    const { type, rerender, shown } = field();
    type("ab");
    pause(PAUSE);
    rerender({ saved: "ab" });
    act(flushDrafts);
    rerender({ saved: "a" });
    expect(shown()).toBe("a");
  });

  it("shows what is changed elsewhere after the field was left", () => {
    const { result, type, rerender, shown } = field();
    type("ab");
    act(() => result.current.onBlur());
    rerender({ saved: "ab" });
    rerender({ saved: "b" });
    expect(shown()).toBe("b");
  });

  it("keeps what is typed while earlier edits are being saved", () => {
    const { edits, type, rerender, shown } = field();
    type("ab");
    pause(PAUSE);
    type("abc");
    rerender({ saved: "ab" });
    expect(shown(), "the reply to the first edit does not take letters away").toBe("abc");
    pause(PAUSE);
    expect(edits).toEqual(["ab", "abc"]);
  });

  it("keeps what is typed when replies come later than pauses", () => {
    const { edits, type, rerender, shown } = field();
    type("ab");
    pause(PAUSE);
    type("abc");
    pause(PAUSE);
    rerender({ saved: "ab" });
    expect(shown(), "the third letter was handed on and not replied to yet").toBe("abc");
    type("abcd");
    rerender({ saved: "abc" });
    pause(PAUSE);
    expect([shown(), edits]).toEqual(["abcd", ["ab", "abc", "abcd"]]);
  });

  it("hands on that letters were taken back while they were being saved", () => {
    const { edits, type, shown } = field();
    type("ab");
    pause(PAUSE);
    type("a");
    pause(PAUSE);
    expect([shown(), edits]).toEqual(["a", ["ab", "a"]]);
  });

  it("keeps the space before the next word where saving trims", () => {
    const { type, rerender, shown } = field("a word");
    type("a wor ");
    pause(PAUSE);
    rerender({ saved: "a wor" });
    expect(shown()).toBe("a wor ");
  });

  it("hands on what it holds when everything is asked to", () => {
    const { edits, type } = field();
    type("ab");
    act(flushDrafts);
    expect(edits).toEqual(["ab"]);
  });

  it("hands on what it holds when it goes away", () => {
    const { edits, type, unmount } = field();
    type("ab");
    unmount();
    expect(edits).toEqual(["ab"]);
  });
});
