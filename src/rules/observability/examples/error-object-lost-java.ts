import type { Examples } from '#model/rule'

const work = (line: string, logger = 'private static final Logger log = LoggerFactory.getLogger(Work.class);'): string => `package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class Work {
  ${logger}
  private final Store store;

  public void save(Order order, String id) {
    try {
      store.save(order);
    } catch (StoreException e) {
      ${line}
      throw e;
    }
  }
}
`

export const errorObjectLostJava: Examples = {
  bad: [
    work('log.error("order was not saved", e.getMessage()); // <- finding'),
    work('log.warn("order {} was not saved", id, e.getMessage()); // <- finding'),
    work('log.error("order was not saved", e, id); // <- finding'),
    {
      title: 'a message that is put together',
      files: {
        'src/main/java/shop/Work.java': work(
          'LOG.error("order " + id + " was not saved: ", e.toString()); // <- finding',
          'private static final Logger LOG = LoggerFactory.getLogger(Work.class);',
        ),
      },
    },
    {
      title: 'the logger by an annotation',
      files: {
        'src/main/java/shop/Work.java': `package shop;

import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

@Slf4j
@Service
public class Work {
  private final Store store;

  public void save(Order order) {
    try {
      store.save(order);
    } catch (StoreException ex) {
      log.error("order was not saved", ex.getLocalizedMessage()); // <- finding
    }
  }
}
`,
      },
    },
  ],
  good: [
    work('log.error("order was not saved", e);'),
    work('log.error("order {} was not saved", id, e);'),
    work('log.error("order {} was not saved: {}", id, e.getMessage());'),
    work('log.error("order was not saved: " + e.getMessage());'),
    work('log.error("order was not saved", e.getMessage(), e);'),
    {
      title: 'the error stands in the last place',
      files: { 'src/main/java/shop/Work.java': work('log.error("order {} was not saved: {}", id, e);') },
    },
    {
      title: 'a text that is made elsewhere may hold places',
      files: { 'src/main/java/shop/Work.java': work('log.error(Texts.NOT_SAVED, e.getMessage());') },
    },
    {
      title: 'a logger of the house takes what it likes',
      files: {
        'src/main/java/shop/Work.java': work('log.error("order was not saved", e.getMessage());', 'private final EventLog log;'),
      },
    },
    {
      title: 'its cause is an error itself',
      files: { 'src/main/java/shop/Work.java': work('log.error("order was not saved", e.getCause());') },
    },
  ],
}
