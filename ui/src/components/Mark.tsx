/** The sign of Maket: a folded sheet that reads as an M. */
export function Mark() {
  return (
    <svg style={{ width: "1.375rem", height: "1.375rem" }} viewBox="0 0 64 64" fill="none" stroke="currentColor" strokeWidth="5" strokeLinejoin="round" strokeLinecap="round" aria-hidden>
      <path d="M13 51V13l19 19 19-19v38zM13 51h38" />
    </svg>
  );
}
