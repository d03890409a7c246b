import type { Examples } from '#model/rule'

export const sessionCookieUnprotectedGo: Examples = {
  bad: [
    `package api

import "net/http"

func signIn(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: newSession(r), Path: "/"}) // <- finding
}
`,
    `package api

import "net/http"

func signIn(w http.ResponseWriter, r *http.Request) {
	cookie := http.Cookie{ // <- finding
		Name:     "auth_token",
		Value:    issue(r),
		HttpOnly: true,
	}
	http.SetCookie(w, &cookie)
}
`,
  ],
  good: [
    `package api

import "net/http"

func signIn(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: newSession(r), HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode})
}
`,
    `package api

import "net/http"

func signIn(w http.ResponseWriter, r *http.Request) {
	cookie := &http.Cookie{Name: "session", Value: newSession(r)}
	cookie.HttpOnly = true
	cookie.Secure = r.TLS != nil
	http.SetCookie(w, cookie)
}
`,
    `package api

import "net/http"

func signOut(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "gone", MaxAge: -1})
}
`,
    `package api

import "net/http"

func theme(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: "dark"})
}
`,
  ],
}
