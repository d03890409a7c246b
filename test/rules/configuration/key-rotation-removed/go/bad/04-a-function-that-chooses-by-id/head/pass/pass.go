package pass

import "github.com/golang-jwt/jwt/v5"

func Subject(token string) (string, error) {
	parsed, err := jwt.Parse(token, singleKey, jwt.WithValidMethods([]string{"HS256"}))
	if err != nil {
		return "", err
	}
	return parsed.Claims.GetSubject()
}
