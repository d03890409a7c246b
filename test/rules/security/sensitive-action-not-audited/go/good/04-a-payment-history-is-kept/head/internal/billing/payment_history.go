package billing

type PaymentHistory struct{ ID string }
