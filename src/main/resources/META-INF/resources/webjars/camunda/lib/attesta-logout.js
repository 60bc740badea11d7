// The web application's own log-out would end only its part of the session and leave the person
// on its own login form, which is closed here.
document.addEventListener(
  'click',
  async (event) => {
    const link = event.target.closest?.('[ng-click="logout()"]');
    if (!link) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '';
    const answer = await fetch('/camunda/api/admin/auth/user/default/logout', {
      method: 'POST',
      headers: {'X-XSRF-TOKEN': decodeURIComponent(token)},
    });
    const next = answer.ok ? await answer.json() : {location: '/'};
    window.location.assign(next.location);
  },
  true,
);
