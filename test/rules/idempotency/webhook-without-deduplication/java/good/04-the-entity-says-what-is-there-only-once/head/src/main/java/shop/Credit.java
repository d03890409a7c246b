package shop;

@Entity
public class Credit {
  @Id @GeneratedValue private Long id;
  @Column(unique = true) private String reference;
}
