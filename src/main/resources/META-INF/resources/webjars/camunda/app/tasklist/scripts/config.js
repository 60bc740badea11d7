import '/camunda/lib/attesta-logout.js';

export default {
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'Takes the selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'Goes to the first filter'},
    focusList: {key: 'ctrl+alt+l', description: 'Goes to the first task of the list'},
    focusForm: {key: 'ctrl+alt+f', description: 'Goes to the first field of the form'},
    startProcess: {key: 'ctrl+alt+p', description: 'Opens the list of processes to start'},
  },
};
