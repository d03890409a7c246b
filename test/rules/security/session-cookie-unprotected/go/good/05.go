package client

import "net/http"

// A cookie of an outgoing request carries no attributes.
func fetch(address, token string) (*http.Request, error) {
	request, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	request.AddCookie(&http.Cookie{Name: "remote-token", Value: token})
	session := &http.Cookie{Name: "session", Value: token}
	request.AddCookie(session)
	return request, nil
}
