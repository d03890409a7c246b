import type { Example, Examples } from '#model/rule'
import { githubReceiver, stripeReceiver } from './webhook-go.ts'

const at = (title: string, text: string): Example => ({ title, files: { 'internal/hooks/hooks.go': text } })

export const webhookErrorSwallowedGo: Examples = {
  bad: [
    at(
      'written down, and the answer is a success',
      stripeReceiver(
        '	if err := h.apply(r.Context(), event); err != nil { // <- finding\n		slog.Error("apply event", "error", err)\n		w.WriteHeader(http.StatusOK)\n		return\n	}',
      ),
    ),
    at(
      'nothing is answered, which is a success as well',
      stripeReceiver(
        '	err = h.apply(r.Context(), event)\n	if err != nil { // <- finding\n		slog.Error("apply event", "type", event.Type, "error", err)\n		return\n	}',
      ),
    ),
    at(
      'with gin, and on to the end',
      githubReceiver('	if err := h.build(c.Request.Context(), payload); err != nil { // <- finding\n		slog.Error("build", "error", err)\n	}'),
    ),
  ],
  good: [
    at(
      'answered with a failure',
      stripeReceiver(
        '	if err := h.apply(r.Context(), event); err != nil {\n		slog.Error("apply event", "error", err)\n		http.Error(w, "later", http.StatusInternalServerError)\n		return\n	}',
      ),
    ),
    at(
      'an event that nobody can read',
      stripeReceiver(
        '	charge, err := parseCharge(event.Data.Raw)\n	if err != nil {\n		slog.Warn("not a charge", "error", err)\n		w.WriteHeader(http.StatusOK)\n		return\n	}\n	h.charges <- charge',
      ),
    ),
    at(
      'beside the work',
      stripeReceiver('	if err := h.notifySupport(r.Context(), event.ID); err != nil {\n		slog.Warn("notify", "error", err)\n	}'),
    ),
    at(
      'stored to be done again',
      githubReceiver(
        '	if err := h.build(c.Request.Context(), payload); err != nil {\n		slog.Error("build", "error", err)\n		h.later.Keep(payload)\n	}',
      ),
    ),
  ],
}
