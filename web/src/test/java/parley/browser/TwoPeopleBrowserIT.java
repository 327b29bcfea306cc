package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class TwoPeopleBrowserIT extends TwoPeople {

    String room;

    @BeforeEach
    void openARoom() {
        room = "tea-" + UUID.randomUUID().toString().substring(0, 8);
        ana.button("Create a room").click();
        ana.dialog().getByLabel("Name").fill(room);
        ana.dialog().getByRole(AriaRole.BUTTON, named("^Create")).click();
        assertThat(ana.page
                        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(room))
                        .first())
                .isVisible();
        ben.open("/rooms/by-name/" + room);
        ben.button("Join #" + room).click();
        assertThat(ben.composer()).isVisible();
    }

    @Test
    void talk_and_each_sees_what_the_other_says_once() {
        ana.say("Shall we have **tea**?");
        ben.sees("Shall we have tea?");
        ben.say("With pleasure");
        ana.sees("With pleasure");
        ana.sees("Shall we have tea?");
        ana.metNoError();
        ben.metNoError();
    }

    @Test
    void the_room_says_how_many_are_in_it_as_they_come() {
        assertThat(ana.page.getByRole(AriaRole.COMPLEMENTARY)).containsText("2 members");
    }

    @Test
    void a_message_is_edited_and_its_wordings_can_be_read() {
        ana.say("The kettle is colt");
        ben.sees("The kettle is colt");
        ana.choose("The kettle is colt", "Edit");
        ana.composer().fill("The kettle is cold");
        ana.composer().press("Enter");
        ben.sees("The kettle is cold");
        ben.messages("The kettle is cold")
                .getByRole(AriaRole.BUTTON, named("edited"))
                .click();
        assertThat(ben.dialog().locator("del").first()).containsText("colt");
        assertThat(ben.dialog().locator("ins").first()).containsText("cold");
    }

    @Test
    void a_deleted_message_leaves_a_stub() {
        ana.say("Never mind this");
        ben.sees("Never mind this");
        ana.choose("Never mind this", "Delete");
        ana.dialog().getByRole(AriaRole.BUTTON, named("^Delete$")).click();
        assertThat(ben.messages("Never mind this")).hasCount(0);
        ben.sees("deleted this message");
    }

    @Test
    void what_is_written_offline_is_kept_over_a_reload_and_sent_once() {
        ana.say("Before the tunnel");
        ben.sees("Before the tunnel");
        anasDevice.setOffline(true);
        assertThat(ana.connection()).hasAttribute("data-state", "offline");
        ana.say("In the tunnel, one");
        ana.say("In the tunnel, two");
        assertThat(ana.connection()).containsText("2 unsent");
        ben.say("Are you there?");
        ben.sees("Are you there?");
        anasDevice.setOffline(false);
        ben.sees("In the tunnel, one");
        ben.sees("In the tunnel, two");
        ana.sees("Are you there?");
        ana.sees("In the tunnel, one");
        ana.page.reload();
        ana.sees("In the tunnel, two");
        assertThat(ana.connection()).hasAttribute("data-state", "live");
    }

    @Test
    void unread_messages_are_counted_and_marked_where_they_begin() {
        ana.say("First");
        ben.sees("First");
        var rooms = ben.page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Rooms"));
        rooms.getByRole(AriaRole.LINK, named("^lobby")).click();
        assertThat(ben.page).hasURL(Pattern.compile("/rooms/lobby"));
        ana.say("Second");
        ana.say("Third");
        var link = rooms.getByRole(AriaRole.LINK, named("^" + room));
        assertThat(link.locator(".badge")).containsText("2");
        link.click();
        ben.sees("Third");
        assertThat(ben.messages("Second").locator(".divider.new")).hasCount(1);
        assertThat(link.locator(".badge")).hasCount(0);
    }

    @Test
    void reactions_are_seen_by_the_other_and_taken_back() {
        ana.say("Cake?");
        ben.sees("Cake?");
        ben.choose("Cake?", "React");
        ben.page.getByPlaceholder("Search emoji").fill("tada");
        ben.page.keyboard().press("Enter");
        var reaction = ana.messages("Cake?").getByRole(AriaRole.BUTTON, named("🎉"));
        assertThat(reaction).isVisible();
        ben.messages("Cake?").getByRole(AriaRole.BUTTON, named("🎉")).click();
        assertThat(reaction).hasCount(0);
    }

    @Test
    void one_sees_that_the_other_is_writing() {
        ana.composer().pressSequentially("Well, ");
        assertThat(ben.page.locator(".typing-line.shown")).containsText("Ana is writing");
    }

    @Test
    void everything_is_reached_by_keyboard() {
        ana.page.keyboard().press("Control+k");
        ana.page.getByRole(AriaRole.COMBOBOX).fill("lobby");
        ana.page.keyboard().press("Enter");
        assertThat(ana.page).hasURL(Pattern.compile("/rooms/lobby"));
        ana.page.locator("body").click();
        ana.page.keyboard().press("?");
        assertThat(ana.dialog()).containsText("Ctrl");
        ana.page.keyboard().press("Escape");
        assertThat(ana.dialog()).hasCount(0);
    }

    private static Locator.GetByRoleOptions named(String pattern) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile(pattern));
    }
}
