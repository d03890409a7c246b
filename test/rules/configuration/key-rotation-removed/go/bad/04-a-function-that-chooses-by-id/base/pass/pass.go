package pass

import "github.com/golang-jwt/jwt/v5"

func Subject(token string) (string, error) {
	parsed, err := jwt.Parse(token, func(t *jwt.Token) (any, error) {
		kid, _ := t.Header["kid"].(string)
		return verificationKeys[kid], nil // <- finding
	}, jwt.WithValidMethods([]string{"HS256"}))
	if err != nil {
		return "", err
	}
	return parsed.Claims.GetSubject()
}
