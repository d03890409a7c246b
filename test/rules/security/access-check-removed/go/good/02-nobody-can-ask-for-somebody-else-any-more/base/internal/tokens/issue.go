package tokens

import (
	"errors"

	"example.com/app/account"
)

type Request struct {
	Account string
}

type Issuer struct {
	accounts *account.Store
}

func (i *Issuer) Issue(caller account.Account, request Request) (string, error) {
	if caller.Name != request.Account && !caller.Admin {
		return "", errors.New("forbidden")
	}
	return i.accounts.Sign(request.Account, caller.ID)
}
