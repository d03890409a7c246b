package gates

func Editors(user User, document Document) error {
	if !user.Admin && !document.HasEditor(user.ID) {
		return ErrForbidden
	}
	return nil
}
