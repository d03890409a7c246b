package com.example;

class Loans {
  @Transactional
  public void refund(Loan loan) {
    entries.save(loan.entry());
    LoanTransaction interest = interestOf(loan);
    loans.save(loan);
  }

  private LoanTransaction interestOf(Loan loan) {
    accruals.save(loan.accrual());
    return transactions.save(loan.interest());
  }
}
