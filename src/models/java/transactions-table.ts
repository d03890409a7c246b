// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { TransactionTable } from '../forms/transaction.ts'

export const table: TransactionTable = {
  forms: [
    {
      form: 'around',
      source: 'Spring Framework reference, Using @Transactional: method visibility; javadoc of Propagation',
      opens: ['org.springframework.transaction.annotation#Transactional'],
      opener: '@Transactional',
      exceptWith: { readOnly: ['true'], propagation: ['NOT_SUPPORTED', 'NEVER', 'SUPPORTS'] },
      exceptDecorated: ['TransactionalEventListener'],
      isProxied: true,
    },
    {
      form: 'around',
      source: 'Jakarta Transactions specification, Transactional: TxType',
      opens: ['{jakarta,javax}.transaction#Transactional'],
      opener: '@Transactional',
      exceptWith: { value: ['NOT_SUPPORTED', 'NEVER', 'SUPPORTS'] },
      isProxied: true,
    },
    {
      form: 'callback',
      source: 'Spring Framework reference, Programmatic Transaction Management: using the TransactionTemplate',
      opens: [
        'org.springframework.transaction.support#{TransactionTemplate,TransactionOperations}().{execute,executeWithoutResult}',
        '.#{TransactionTemplate,TransactionOperations}().{execute,executeWithoutResult}',
      ],
    },
    {
      form: 'begun',
      source: 'Javadoc of java.sql.Connection, setAutoCommit: statements are grouped until commit or rollback',
      opens: ['java.sql#Connection().setAutoCommit', 'javax.sql#DataSource().getConnection().setAutoCommit'],
      says: ['false'],
      client: 'receiver',
      commits: ['commit'],
      rollsBack: ['rollback', 'close'],
    },
    {
      form: 'begun',
      source: 'Javadoc of Jakarta Persistence, EntityTransaction.begin, and of Jakarta Transactions, UserTransaction.begin',
      opens: [
        '{jakarta,javax}.persistence#{EntityTransaction,EntityManager().getTransaction}().begin',
        '{jakarta,javax}.transaction#UserTransaction().begin',
      ],
      client: 'receiver',
      commits: ['commit'],
      rollsBack: ['rollback'],
    },
    {
      form: 'begun',
      source: 'Hibernate ORM user guide, Transactions: Session.beginTransaction',
      opens: ['org.hibernate#{Session,SessionFactory().openSession,SessionFactory().getCurrentSession}().beginTransaction'],
      client: 'result',
      commits: ['commit'],
      rollsBack: ['rollback'],
    },
  ],
  names: [
    {
      form: 'around',
      source: 'Spring or Jakarta, where the import names a whole package or a meta-annotation of the repository',
      members: ['Transactional'],
      opener: '@Transactional',
      exceptWith: {
        readOnly: ['true'],
        propagation: ['NOT_SUPPORTED', 'NEVER', 'SUPPORTS'],
        value: ['NOT_SUPPORTED', 'NEVER', 'SUPPORTS'],
      },
      exceptDecorated: ['TransactionalEventListener'],
      isProxied: true,
    },
  ],
  clientTypes: [],
  clientNames: [],
  statements: {},
  runsAtOnce: [
    '{forEach,map,flatMap,filter,reduce,anyMatch,allMatch,noneMatch}',
    '{ifPresent,ifPresentOrElse,orElseGet,computeIfAbsent,peek}',
  ],
  runsLater: [],
  readers: [],
  takesPart: [
    'outbox',
    'Outbox',
    'transactionIdPrefix',
    'executeInTransaction',
    'setChannelTransacted(true)',
    'KafkaTransactionManager',
    'registerSynchronization',
    'afterCommit',
  ],
}
