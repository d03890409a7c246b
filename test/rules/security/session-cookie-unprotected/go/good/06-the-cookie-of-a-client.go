package drive

import (
	"net/http"

	"github.com/go-resty/resty/v2"
)

type drive struct{ session string }

func (d *drive) client() *resty.Client {
	client := resty.New()
	client.SetCookie(&http.Cookie{Name: "session_id", Value: d.session, Path: "/"})
	return client
}

func (d *drive) other() *resty.Client {
	client := resty.New()
	cookie := &http.Cookie{Name: "session_token", Value: d.session}
	client.SetCookie(cookie)
	return client
}
