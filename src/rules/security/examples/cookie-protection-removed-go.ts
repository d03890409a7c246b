import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'internal/work/work.go': before },
  files: { 'internal/work/work.go': after },
})

export const cookieProtectionRemovedGo: Examples = {
  bad: [
    change(
      'HttpOnly of a cookie',
      `package work

import "net/http"

func login(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{
		Name:     "lang",
		Value:    choose(r),
		HttpOnly: true, // <- finding
		Secure:   true,
		SameSite: http.SameSiteLaxMode,
	})
}
`,
      `package work

import "net/http"

func login(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{
		Name:     "lang",
		Value:    choose(r),
		Secure:   true,
		SameSite: http.SameSiteLaxMode,
	})
}
`,
    ),
    change(
      'sent by other sites as well',
      `package work

import "net/http"

func login(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{
		Name:     "lang",
		Value:    choose(r),
		HttpOnly: true,
		Secure:   true,
		SameSite: http.SameSiteStrictMode, // <- finding
	})
}
`,
      `package work

import "net/http"

func login(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{
		Name:     "lang",
		Value:    choose(r),
		HttpOnly: true,
		Secure:   true,
		SameSite: http.SameSiteNoneMode,
	})
}
`,
    ),
    change(
      'set on the cookie',
      `package work

import "net/http"

func remember(w http.ResponseWriter, r *http.Request) {
	cookie := newCookie("lang", choose(r))
	cookie.Secure = true // <- finding
	cookie.Path = "/"
	http.SetCookie(w, cookie)
}
`,
      `package work

import "net/http"

func remember(w http.ResponseWriter, r *http.Request) {
	cookie := newCookie("lang", choose(r))
	cookie.Path = "/"
	http.SetCookie(w, cookie)
}
`,
    ),
  ],
  good: [
    change(
      'another mode',
      `package work

import "net/http"

func login(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "lang", Value: choose(r), HttpOnly: true, Secure: true, SameSite: http.SameSiteStrictMode})
}
`,
      `package work

import "net/http"

func login(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "lang", Value: choose(r), HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode})
}
`,
    ),
    change(
      'the cookie went away',
      `package work

import "net/http"

func login(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "lang", Value: choose(r), HttpOnly: true, Secure: true})
	w.WriteHeader(http.StatusNoContent)
}
`,
      `package work

import "net/http"

func login(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusNoContent)
}
`,
    ),
    change(
      'decided by the settings',
      `package work

import "net/http"

func login(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "lang", Value: choose(r), HttpOnly: true, Secure: true})
}
`,
      `package work

import "net/http"

func login(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "lang", Value: choose(r), HttpOnly: true, Secure: settings.Secure})
}
`,
    ),
  ],
}
