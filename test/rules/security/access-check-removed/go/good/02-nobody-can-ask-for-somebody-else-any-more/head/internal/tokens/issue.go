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
	return i.accounts.Sign(caller.Name, caller.ID)
}
