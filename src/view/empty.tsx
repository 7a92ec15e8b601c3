interface Props {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** One sentence and at most one button, where there would be nothing. The `h1` stays the detail's own. */
export function Empty({ text, action }: Props) {
  return (
    <div class="empty">
      <div class="empty-text" role="heading" aria-level={1}>
        {text}
      </div>
      {action !== undefined && (
        <button type="button" class="button primary" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
